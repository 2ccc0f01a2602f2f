// SPDX-License-Identifier: EUPL-1.2
// Shortcuts, for who turned them on. Without them all of it is a link or a button.
(() => {
  const PLACES = {
    v: "/loket/vandaag/", p: "/loket/", m: "/loket/melding/nieuw/", o: "/loket/overzicht/", t: "/loket/terugbellen/",
  };
  const DIRECT = { "?": "/loket/sneltoetsen/", "/": "/loket/zoeken/" };
  const WRITES = "input, select, textarea, summary, [contenteditable]";
  const reachable = (path) => [...document.querySelectorAll("header a")].some((one) => one.pathname === path);
  let waits = -Infinity;
  const step = (by) => {
    const links = [...document.querySelectorAll("main tbody th a, main [data-rows] a")]
      .filter((one) => one.checkVisibility());
    if (!links.length) return;
    const here = links.indexOf(document.activeElement);
    const next = here < 0 ? (by > 0 ? 0 : links.length - 1) : Math.min(Math.max(here + by, 0), links.length - 1);
    links[next].focus();
  };
  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.altKey || event.metaKey || event.defaultPrevented || event.isComposing) return;
    if (event.key === "Escape") {
      document.querySelectorAll("details.menu[open]").forEach((one) => { one.open = false; });
      return;
    }
    if (event.target.closest?.(WRITES)) return;
    const second = event.timeStamp - waits < 1500;
    waits = -Infinity;
    if (second) {
      const place = PLACES[event.key];
      if (place && reachable(place)) { event.preventDefault(); location.assign(place); }
      return;
    }
    if (event.key === "g") waits = event.timeStamp;
    else if (event.key === "j") step(1);
    else if (event.key === "k") step(-1);
    else if (event.key === "n") {
      const area = [...document.querySelectorAll("form[data-note] textarea:not([readonly])")].pop();
      if (area) { event.preventDefault(); area.focus(); }
    } else if (event.key in DIRECT && (event.key === "?" || reachable(DIRECT["/"]))) {
      event.preventDefault();
      location.assign(DIRECT[event.key]);
    }
  });
})();
