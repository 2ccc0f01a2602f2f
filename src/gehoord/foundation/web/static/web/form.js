// SPDX-License-Identifier: EUPL-1.2
// Makes forms kinder. Without it all of them work the same.
(() => {
  document.querySelector("#errors")?.focus();

  // A second press while the first is on its way; the server would see one report anyway.
  document.addEventListener("submit", (event) => {
    const form = event.target;
    if (form.dataset.sent) return event.preventDefault();
    form.dataset.sent = "1";
    event.submitter?.setAttribute("aria-busy", "true");
    setTimeout(() => free(form), 10000);
  });
  const free = (form) => {
    delete form.dataset.sent;
    form.querySelectorAll("[aria-busy]").forEach((one) => one.removeAttribute("aria-busy"));
  };
  addEventListener("pageshow", () => document.querySelectorAll("form").forEach(free));

  // "Weet ik niet" goes with no other answer.
  document.querySelectorAll("fieldset[data-alone]").forEach((set) => {
    set.addEventListener("change", ({ target }) => {
      if (!target.checked) return;
      const lonely = target.hasAttribute("data-alone");
      set.querySelectorAll("input:checked").forEach((one) => {
        if (one !== target && (lonely || one.hasAttribute("data-alone"))) one.checked = false;
      });
    });
  });

  // A text grows with its words.
  if (!CSS.supports("field-sizing", "content")) {
    const fit = (area) => {
      area.style.blockSize = "auto";
      area.style.blockSize = `${area.scrollHeight + 4}px`;
    };
    document.querySelectorAll("textarea").forEach((area) => {
      fit(area);
      area.addEventListener("input", () => fit(area));
    });
  }

  // A name typed without its capitals or accents still matches the list.
  const plain = (text) => text.normalize("NFD").replace(/[^\p{L}\p{N}]/gu, "").toLowerCase();
  document.querySelectorAll("input[list]").forEach((input) => {
    input.addEventListener("change", () => {
      const match = [...(input.list?.options ?? [])].find((one) => plain(one.value) === plain(input.value));
      if (match) input.value = match.value;
    });
  });

  // Folded text opens for paper.
  addEventListener("beforeprint", () => document.querySelectorAll("details").forEach((one) => { one.open = true; }));
})();
