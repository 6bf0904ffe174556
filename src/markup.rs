//! What is shown, as a plain tree of elements and texts. It is made without a browser, so that it can be tested as text, and costs a fraction
//! of the code of a view whose type holds all its parts; [`crate::platform::dom`] makes nodes of it. Everything from outside is a text
//! or the value of an attribute, never markup.
//!
//! For what is made once and then left alone, or made anew as a whole. What changes bit by bit while it is shown is a view.

/// An element or a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Markup {
    /// A text.
    Text(String),
    /// An element.
    Element(Element),
}

/// An element with its attributes and what stands in it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Element {
    /// Its name.
    pub tag: &'static str,
    /// Its attributes in order, each once.
    pub attributes: Vec<(&'static str, String)>,
    /// What stands in it.
    pub children: Vec<Markup>,
}

/// An empty element of that name.
pub fn element(tag: &'static str) -> Element {
    Element {
        tag,
        attributes: Vec::new(),
        children: Vec::new(),
    }
}

/// An empty element of that name and class.
pub fn classed(tag: &'static str, class: &str) -> Element {
    element(tag).with("class", class)
}

impl Element {
    /// With an attribute.
    #[must_use]
    pub fn with(mut self, name: &'static str, value: &str) -> Self {
        self.attributes.push((name, value.to_owned()));
        self
    }

    /// With an attribute that is there or not, without a value.
    #[must_use]
    pub fn when(self, holds: bool, name: &'static str) -> Self {
        if holds { self.with(name, "") } else { self }
    }

    /// With a text at the end.
    #[must_use]
    pub fn text(mut self, text: &str) -> Self {
        self.children.push(Markup::Text(text.to_owned()));
        self
    }

    /// With an element at the end.
    #[must_use]
    pub fn child(mut self, child: Self) -> Self {
        self.children.push(Markup::Element(child));
        self
    }

    /// With an element at the end, if there is one.
    #[must_use]
    pub fn maybe(self, child: Option<Self>) -> Self {
        self.children(child.into_iter().collect())
    }

    /// With elements and texts at the end.
    #[must_use]
    pub fn holding(mut self, content: Vec<Markup>) -> Self {
        self.children.extend(content);
        self
    }

    /// With elements at the end.
    #[must_use]
    pub fn children(mut self, children: Vec<Self>) -> Self {
        for child in children {
            self.children.push(Markup::Element(child));
        }
        self
    }
}

impl From<Element> for Markup {
    fn from(element: Element) -> Self {
        Self::Element(element)
    }
}

impl From<&str> for Markup {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

#[cfg(test)]
impl std::fmt::Display for Element {
    /// As the markup that stands for it.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let escaped = |text: &str| {
            let text = text.replace('&', "&amp;").replace('<', "&lt;");
            text.replace('"', "&quot;")
        };
        write!(f, "<{}", self.tag)?;
        for (name, value) in &self.attributes {
            write!(f, " {name}=\"{}\"", escaped(value))?;
        }
        f.write_str(">")?;
        for child in &self.children {
            match child {
                Markup::Text(text) => f.write_str(&escaped(text))?,
                Markup::Element(element) => element.fmt(f)?,
            }
        }
        write!(f, "</{}>", self.tag)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_comes_from_outside_stays_text() {
        let made = classed("p", "said \"x\"")
            .when(true, "hidden")
            .when(false, "open")
            .text("<script>")
            .child(element("b").text("bold"));
        assert_eq!(
            made.to_string(),
            "<p class=\"said &quot;x&quot;\" hidden=\"\">&lt;script><b>bold</b></p>"
        );
    }
}
