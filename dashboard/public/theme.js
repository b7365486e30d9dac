// Runs before the first paint: the appearance that was chosen here last, so that no wrong one flashes.
(function () {
  let appearance = null;
  try {
    appearance = localStorage.getItem("appearance");
  } catch {
    // Storage may be switched off.
  }
  const prefersDark = matchMedia("(prefers-color-scheme: dark)").matches;
  const isDark = appearance === "dark" || (appearance !== "light" && prefersDark);
  document.documentElement.dataset.mode = isDark ? "dark" : "light";
})();
