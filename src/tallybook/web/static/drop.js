// Files dropped anywhere on the form are added at once; without this script the form works as it stands.
const form = document.querySelector("form.add");
const files = form?.querySelector("input[type=file]");

for (const name of ["dragenter", "dragover"]) {
  form?.addEventListener(name, (drag) => {
    if (drag.dataTransfer?.types.includes("Files")) {
      drag.preventDefault();
      form.classList.add("over");
    }
  });
}

for (const name of ["dragleave", "drop"]) {
  form?.addEventListener(name, () => form.classList.remove("over"));
}

form?.addEventListener("drop", (drop) => {
  if (drop.dataTransfer?.files.length) {
    drop.preventDefault();
    files.files = drop.dataTransfer.files;
    form.requestSubmit();
  }
});

form?.addEventListener("submit", () => {
  const button = form.querySelector("button");
  button.textContent = "Reading …";
  button.disabled = true;
});
