/*
  Keeps a page of the preview as it is in the content.

  The server says when there is a new version. The page is then fetched again, and what has changed between what the
  server sent before and what it sends now is changed in the document. Everything else is left alone: where the reader
  is, what is selected, opened or typed, and what the site's own scripts have made of the page.
*/
"use strict";

{
  // What the server sent, and for each of its nodes the one that it became in the document.
  const sent = document.documentElement.cloneNode(true);
  const shown = new WeakMap();

  const pair = (copy, node) => {
    shown.set(copy, node);
    let inner = node.firstChild;
    for (let child = copy.firstChild; child && inner; child = child.nextSibling) {
      pair(child, inner);
      inner = inner.nextSibling;
    }
  };

  const isStyle = (node) => node.nodeName === "LINK" && node.rel === "stylesheet";

  // The old style sheet goes when the new one is there, so that the page is never without.
  const exchangeStyle = (old, fresh) => {
    const before = shown.get(old);
    const after = fresh.cloneNode(true);
    for (const event of ["load", "error"]) after.addEventListener(event, () => before.remove(), { once: true });
    before.after(after);
    shown.set(old, after);
    old.setAttribute("href", fresh.getAttribute("href"));
  };

  const patchAttributes = (old, fresh) => {
    const both = [old, shown.get(old)];
    for (const name of old.getAttributeNames()) {
      if (!fresh.hasAttribute(name)) both.forEach((node) => node.removeAttribute(name));
    }
    for (const { name, value } of fresh.attributes) {
      if (old.getAttribute(name) !== value) both.forEach((node) => node.setAttribute(name, value));
    }
  };

  const insert = (fresh, parent, next) => {
    const copy = document.importNode(fresh, true);
    parent.insertBefore(copy, next);
    const node = copy.cloneNode(true);
    pair(copy, node);
    // The site's scripts may have moved what stands beside it.
    const place = shown.get(parent);
    const [left, right] = [copy.previousSibling, next].map((sibling) => sibling && shown.get(sibling));
    if (left?.parentNode === place) left.after(node);
    else place.insertBefore(node, right?.parentNode === place ? right : null);
  };

  const remove = (old) => {
    shown.get(old).remove();
    old.remove();
  };

  const isSameKind = (one, other) =>
    one.nodeName === other.nodeName && one.id === other.id && isStyle(one) === isStyle(other);

  const patchChildren = (old, fresh) => {
    let [before, after] = [[...old.childNodes], [...fresh.childNodes]];
    const shorter = Math.min(before.length, after.length);
    let head = 0;
    while (head < shorter && before[head].isEqualNode(after[head])) head += 1;
    let tail = 0;
    while (tail < shorter - head && before.at(-1 - tail).isEqualNode(after.at(-1 - tail))) tail += 1;
    const next = before[before.length - tail] ?? null;
    before = before.slice(head, before.length - tail);
    after = after.slice(head, after.length - tail);
    for (const node of after) {
      const match = before.findIndex((candidate) => isSameKind(candidate, node));
      if (match < 0) {
        insert(node, old, before[0] ?? next);
        continue;
      }
      before.splice(0, match).forEach(remove);
      patch(before.shift(), node);
    }
    before.forEach(remove);
  };

  const patch = (old, fresh) => {
    if (old.isEqualNode(fresh)) return;
    if (old.nodeType !== Node.ELEMENT_NODE) {
      [old, shown.get(old)].forEach((node) => (node.nodeValue = fresh.nodeValue));
      return;
    }
    if (isStyle(old) && old.getAttribute("href") !== fresh.getAttribute("href")) return exchangeStyle(old, fresh);
    patchAttributes(old, fresh);
    patchChildren(old, fresh);
  };

  // What has done its work when the page was loaded, and cannot be changed under a reader's eyes.
  const fixtures = (root) =>
    JSON.stringify([...root.querySelectorAll("script[src], template")].map((item) => [item.getAttribute("src"), item.innerHTML]));

  const bar = () => document.getElementById("__preview-bar");
  const status = () => bar().querySelector(".preview-status");
  const tallies = () => bar().querySelector(".preview-tallies").textContent;

  const show = (text) => {
    status().classList.remove("preview-heard");
    status().textContent = text ?? "";
  };

  // The tallies are seen where they are, but a change of them is not heard.
  const announceTallies = () => {
    status().classList.add("preview-heard");
    status().textContent = tallies();
  };

  const fetchPage = async () => {
    const origin = bar().dataset.previewOrigin;
    const headers = origin ? { "Preview-Origin": encodeURIComponent(origin) } : {};
    const response = await fetch(location.href, { headers, cache: "no-store" });
    const fresh = new DOMParser().parseFromString(await response.text(), "text/html").documentElement;
    if (!fresh.querySelector("#__preview-bar") || fixtures(fresh) !== fixtures(sent)) return location.reload();
    if (response.redirected) history.replaceState(history.state, "", response.url + location.hash);
    try {
      patch(sent, fresh);
    } catch {
      // Something has made of the page what cannot be followed.
      location.reload();
    }
  };

  let wanted = bar().dataset.previewVersion;
  let isFetching = false;

  const update = async () => {
    if (isFetching) return;
    isFetching = true;
    try {
      while (wanted !== bar().dataset.previewVersion) {
        const asked = wanted;
        const before = tallies();
        await fetchPage();
        if (tallies() !== before) announceTallies();
        // What was fetched may be newer than what was heard of.
        if (wanted === asked) wanted = bar().dataset.previewVersion;
      }
    } catch (error) {
      // The server has gone while it was asked; the events say so, and bring the version again when it is back.
      if (!(error instanceof TypeError)) throw error;
    } finally {
      isFetching = false;
    }
  };

  let events;

  const listen = () => {
    events?.close();
    const source = new EventSource("/__preview/events");
    events = source;
    source.onmessage = ({ data }) => {
      // What was announced stays, so that it can be read to its end.
      if (!status().matches(".preview-heard")) show("");
      wanted = data;
      update();
    };
    source.onerror = () => {
      if (source !== events) return;
      show(bar().dataset.previewEnded);
      if (source.readyState === EventSource.CLOSED) setTimeout(() => source === events && listen(), 1000);
    };
  };

  const stopListening = () => {
    events?.close();
    events = undefined;
  };

  // A browser opens six connections to a server and no more. Pages that nobody sees must not use them up.
  const listenWhileSeen = () => (document.hidden ? stopListening() : listen());

  pair(sent, document.documentElement);
  listenWhileSeen();
  document.addEventListener("visibilitychange", listenWhileSeen);
  addEventListener("pagehide", stopListening);
  addEventListener("pageshow", ({ persisted }) => persisted && listenWhileSeen());

  document.addEventListener("click", async ({ target }) => {
    const button = target.closest?.("[data-preview-copy]");
    if (!button) return;
    await navigator.clipboard.writeText(button.dataset.previewCopy);
    const label = button.textContent;
    button.textContent = bar().dataset.previewCopied;
    setTimeout(() => (button.textContent = label), 2000);
  });

  // The style guide shows what an element looks like while it is pointed at or has the focus. A browser does that for one
  // element at a time, so the rules of the site for such states are made to hold for elements that are marked as well.
  const state = /:(hover|focus-visible|visited)(?![\w-])/g;

  const showStates = (container) => {
    for (let place = container.cssRules.length - 1; place >= 0; place -= 1) {
      const rule = container.cssRules[place];
      if (rule.selectorText?.match(state)) {
        const selector = rule.selectorText.replace(state, '[data-style-guide-state="$1"]');
        container.insertRule(selector + rule.cssText.slice(rule.selectorText.length), place + 1);
      } else if (rule.cssRules) {
        showStates(rule);
      }
    }
  };

  if (document.querySelector("[data-style-guide-state]")) {
    for (const sheet of document.styleSheets) showStates(sheet);
    // A style sheet that was saved comes as another one.
    document.addEventListener("load", ({ target }) => isStyle(target) && showStates(target.sheet), { capture: true });
  }
}
