/** A workbook dropped anywhere on `target` is opened. */
export function acceptDrops(target: HTMLElement, veil: HTMLElement, open: (file: File | null) => void): void {
  const holdsFiles = (event: DragEvent) => event.dataTransfer?.types.includes('Files') ?? false;
  target.addEventListener('dragover', (event) => {
    if (!holdsFiles(event)) return;
    event.preventDefault();
    veil.hidden = false;
  });
  target.addEventListener('dragleave', (event) => {
    if (event.target === target || !target.contains(event.relatedTarget as Node | null)) veil.hidden = true;
  });
  target.addEventListener('drop', (event) => {
    veil.hidden = true;
    if (!holdsFiles(event)) return;
    event.preventDefault();
    const files = [...(event.dataTransfer?.files ?? [])];
    open(files.length === 1 && /\.xlsx$/i.test(files[0]!.name) ? files[0]! : null);
  });
}
