// SPDX-License-Identifier: EUPL-1.2
// Work that is done in pieces goes on by itself once somebody began it; without script there is the button.
document.querySelectorAll("form[data-go-on] button").forEach((button, number) => {
  if (number === 0) setTimeout(() => button.click(), 600);
});
