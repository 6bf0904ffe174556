//! Both articles side by side, and the gutter between them: where each sentence stands is measured once for a layout, so that
//! scrolling costs arithmetic and not another look at every sentence.

use super::place::{a_third, column, document, elements, scrolls, top};
use crate::ribbons::{self, Reach, Ribbon, whole};
use crossread_engine::divergence::Side;
use std::cell::RefCell;
use web_sys::Element;

/// The id of the picture between the columns.
pub const ID: &str = "gutter";

/// What is measured of a layout, and what the layout was.
#[derive(Debug, Default)]
pub struct Gutter {
    measured: RefCell<Measured>,
    /// The ribbons' elements, and whether each shows anything.
    paths: RefCell<Vec<(Element, bool)>>,
}

#[derive(Debug, Default)]
struct Measured {
    /// Height and width of both columns: another one is another layout.
    layout: [i32; 4],
    /// The sentences of A and of B, from the top of what their column holds.
    reaches: [Vec<Reach>; 2],
}

impl Gutter {
    /// Measures both columns, unless nothing has changed since. None if they are not there.
    fn measure(&self) -> Option<[Element; 2]> {
        let columns = [column(Side::A)?, column(Side::B)?];
        let [a, b] = &columns;
        let layout = [
            a.scroll_height(),
            a.client_width(),
            b.scroll_height(),
            b.client_width(),
        ];
        let mut measured = self.measured.borrow_mut();
        if measured.layout != layout {
            measured.layout = layout;
            measured.reaches = [reaches(a), reaches(b)];
        }
        Some(columns)
    }

    /// Draws the ribbons anew for where both columns are now.
    pub fn draw(&self, ribbons: &[Ribbon]) {
        // No element of HTML, which is what `by_id` gives.
        let Some(picture) = document().and_then(|d| d.get_element_by_id(ID)) else {
            return;
        };
        let seen = picture.get_bounding_client_rect();
        // Where the columns stand below one another there is no gutter.
        if seen.width() == 0.0 {
            return;
        }
        let Some([a, b]) = self.measure() else {
            return;
        };
        let measured = self.measured.borrow();
        let [left, right] = &measured.reaches;
        let (down_a, down_b) = (
            top(&a) - seen.top() - f64::from(a.scroll_top()),
            top(&b) - seen.top() - f64::from(b.scroll_top()),
        );
        let mut paths = self.paths.borrow_mut();
        if paths.is_empty() {
            for path in elements(&picture, ".ribbon") {
                paths.push((path, true));
            }
        }
        for (ribbon, (path, shown)) in ribbons.iter().zip(paths.iter_mut()) {
            let ends = ribbons::reach(left, ribbon.a).zip(ribbons::reach(right, ribbon.b));
            let Some((from, to)) = ends else {
                continue;
            };
            let moved = |reach: Reach, by: f64| (reach.0 + by, reach.1 + by);
            let (from, to) = (moved(from, down_a), moved(to, down_b));
            let shape = ribbons::shape(from, to, seen.width(), seen.height());
            // Most of a long article is out of sight, and stays so.
            if *shown || !shape.is_empty() {
                // An attribute that every path takes.
                let _ = path.set_attribute("d", &shape);
                *shown = !shape.is_empty();
            }
        }
    }

    /// Moves the other column along with the one that the reader scrolls: between `anchors`, sentences of A and of B that
    /// stand in the same order in both, in proportion.
    pub fn follow(&self, lead: Side, anchors: &[(usize, usize)]) {
        let Some([a, b]) = self.measure() else {
            return;
        };
        if !scrolls(&a) || !scrolls(&b) {
            return;
        }
        let measured = self.measured.borrow();
        let [left, right] = &measured.reaches;
        let turn = |(x, y)| match lead {
            Side::A => (x, y),
            Side::B => (y, x),
        };
        let mut heights = vec![(0.0, 0.0)];
        for (from, to) in anchors {
            if let (Some(x), Some(y)) = (left.get(*from), right.get(*to)) {
                heights.push(turn((x.0, y.0)));
            }
        }
        heights.push(turn((
            f64::from(a.scroll_height()),
            f64::from(b.scroll_height()),
        )));
        let (own, across) = match lead {
            Side::A => (a, b),
            Side::B => (b, a),
        };
        let third = a_third(&own);
        let at = f64::from(own.scroll_top()) + third;
        across.set_scroll_top(whole(crate::full::across(&heights, at) - third));
    }

    /// Moves the other column so that its telling of a passage stands level with `own`, the sentence of a side that begins
    /// it here. Where the columns stand below one another, goes there.
    pub fn level(&self, from: Side, own: usize, counterpart: usize) {
        let Some([a, b]) = self.measure() else {
            return;
        };
        let (here, there) = match from {
            Side::A => (&a, &b),
            Side::B => (&b, &a),
        };
        if !scrolls(there) {
            if let Some(element) = sentence(there, counterpart) {
                element.scroll_into_view_with_bool(true);
            }
            return;
        }
        let measured = self.measured.borrow();
        let [left, right] = &measured.reaches;
        let (own, counterpart) = match from {
            Side::A => (left.get(own), right.get(counterpart)),
            Side::B => (right.get(own), left.get(counterpart)),
        };
        if let (Some((x, _)), Some((y, _))) = (own, counterpart) {
            let level = top(here) + x - f64::from(here.scroll_top());
            there.set_scroll_top(whole(y - (level - top(there))));
        }
    }
}

fn sentences(column: &Element) -> Vec<Element> {
    elements(column, ".said")
}

fn sentence(column: &Element, at: usize) -> Option<Element> {
    sentences(column).into_iter().nth(at)
}

/// Where each sentence stands in what a column holds.
fn reaches(column: &Element) -> Vec<Reach> {
    let down = f64::from(column.scroll_top()) - top(column);
    let mut reaches = Vec::new();
    for sentence in sentences(column) {
        let seen = sentence.get_bounding_client_rect();
        reaches.push((seen.top() + down, seen.bottom() + down));
    }
    ribbons::part(&mut reaches);
    reaches
}
