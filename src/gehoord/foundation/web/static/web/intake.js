// SPDX-License-Identifier: EUPL-1.2
// Saves what is taken down while people talk. Without it the button does the same.
(() => {
  const form = document.querySelector("form[data-intake]");
  if (!form) return;
  const QUIET = 2000, said = form.querySelector("[data-said]"), danger = document.querySelector("[data-danger]");
  let timer = 0, busy = false, changed = false, leaving = false;
  const save = async () => {
    if (busy || !changed || leaving) return;
    busy = true;
    changed = false;
    const body = new FormData(form);
    body.set("do", "autosave");
    try {
      const answer = await fetch(form.action, { method: "POST", body });
      if (!answer.headers.get("Content-Type")?.includes("json")) throw new Error("signed out");
      const told = await answer.json();
      said.textContent = told.said;
      if (danger) danger.hidden = !told.danger;
    } catch {
      said.textContent = form.dataset.failed;
      changed = true;
    }
    busy = false;
    if (changed) later();
  };
  const later = () => { clearTimeout(timer); timer = setTimeout(save, QUIET); };
  form.addEventListener("input", () => { changed = true; later(); });
  form.addEventListener("submit", () => { leaving = true; });
  addEventListener("pageshow", () => { leaving = false; });
  document.addEventListener("visibilitychange", () => { if (document.hidden) save(); });
  addEventListener("beforeunload", (event) => { if (changed && !leaving) event.preventDefault(); });
})();
