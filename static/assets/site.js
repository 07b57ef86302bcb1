// The only script, and a convenience: it shows each quote's "copy with attribution" button where the browser can copy.
// Without it everything can still be read, linked, shared and printed.
"use strict";

const buttons = navigator.clipboard ? document.querySelectorAll("button[data-copy]") : [];

if (buttons.length) {
  // One polite live region, in the page before it speaks, so that screen readers hear the outcome.
  const status = document.createElement("p");
  status.className = "visually-hidden";
  status.setAttribute("role", "status");
  document.body.append(status);

  for (const button of buttons) {
    const label = button.textContent;
    let timer;
    button.hidden = false;
    button.addEventListener("click", async () => {
      let outcome = button.dataset.done;
      try {
        await navigator.clipboard.writeText(button.dataset.copy);
      } catch {
        outcome = button.dataset.failed;
      }
      clearTimeout(timer);
      button.textContent = outcome;
      status.textContent = outcome;
      timer = setTimeout(() => {
        button.textContent = label;
        status.textContent = "";
      }, 4000);
    });
  }
}
