(() => {
  const page = document.documentElement.cloneNode(true);
  const all = (selector) => [...page.querySelectorAll(selector)];
  const dead = 'script:not([type="application/ld+json"]),style,svg,math,iframe,object,embed,canvas,video,audio,img,picture,input,textarea,select,button,dialog,template,noscript,form:not(:has(p+p)),link:not([rel=canonical])';
  for (const element of all(dead)) element.remove();
  for (const link of all("link")) link.setAttribute("href", link.href);
  for (const element of all("*")) {
    for (const { name, value } of [...element.attributes]) {
      const told = /^(class|id|role|hidden|aria-hidden|rel|type|property|name|content|itemprop|datetime|pubdate|lang)$/.test(name);
      const hides = name == "style" && /none|hidden/.test(value);
      if (!told && !hides && !(name == "href" && element.localName == "link")) element.removeAttribute(name);
    }
  }
  const html = page.outerHTML.replace(/<!--[^]*?-->/g, "").replace(/[ \t]+/g, " ").toWellFormed();
  const to = "{app}" + [location.href, html].map(encodeURIComponent).join("/");
  if (to.length > 1e6) alert("This page is too long to be sent. Copy the article and paste it into Crossread.");
  else open(to, "_blank", "noopener");
})();
