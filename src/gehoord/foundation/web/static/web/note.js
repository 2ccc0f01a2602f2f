// SPDX-License-Identifier: EUPL-1.2
// Saves a note while it is typed. Without it the button does the same.
(() => {
  const QUIET = 1500;
  document.querySelectorAll("form[data-note]").forEach((form) => {
    const area = form.elements.text, version = form.elements.version, said = form.querySelector("[data-said]");
    let timer = 0, busy = false, again = false, saved = area.value, stopped = area.readOnly;
    const save = async () => {
      if (stopped || area.value === saved || !area.value.trim()) return;
      if (busy) { again = true; return; }
      busy = true;
      const text = area.value;
      try {
        const answer = await fetch(form.action, {
          method: "POST", headers: { "X-Note": "typing" }, body: new FormData(form), keepalive: text.length < 15000,
        });
        if (!answer.headers.get("Content-Type")?.includes("json")) throw new Error("signed out");
        const told = await answer.json();
        said.textContent = told.said;
        if (told.version === null) stopped = true;
        else { version.value = told.version; saved = text; }
      } catch {
        said.textContent = area.dataset.failed ?? "";
      }
      busy = false;
      if (again) { again = false; save(); }
    };
    area.addEventListener("input", () => { clearTimeout(timer); timer = setTimeout(save, QUIET); });
    area.addEventListener("blur", save);
    form.addEventListener("submit", () => { clearTimeout(timer); saved = area.value; });
  });
})();
