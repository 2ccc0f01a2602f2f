// SPDX-License-Identifier: EUPL-1.2
// Leaves at once: blank first, then away, with this page taken out of the history.
(() => {
  const leave = () => {
    document.title = "…";
    document.body.hidden = true;
    document.body.replaceChildren();
    location.replace("/weg/");
  };
  document.addEventListener("click", (event) => {
    if (event.target.closest("[data-leave]")) {
      event.preventDefault();
      leave();
    }
  });
  let presses = [];
  document.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || event.repeat) return;
    presses = [...presses.filter((at) => event.timeStamp - at < 2000), event.timeStamp];
    if (presses.length > 2) leave();
  }, true);
  // A page that the browser kept alive is asked for again: after leaving, going back shows no answers.
  addEventListener("pageshow", (event) => { if (event.persisted) location.reload(); });
  document.querySelectorAll(".scripted").forEach((words) => { words.hidden = false; });
})();
