/** The line at the foot of the page. */
export class StatusLine {
  #idle = '';

  constructor(private readonly element: HTMLElement) {}

  /** What the line says when nothing else is to be said. */
  setIdle(text: string): void {
    this.#idle = text;
    if (!this.element.classList.contains('problem')) this.element.textContent = text;
  }

  say(text: string): void {
    this.element.classList.remove('problem');
    this.element.textContent = text || this.#idle;
  }

  /** Stays until something else is said. */
  problem(text: string): void {
    this.element.classList.add('problem');
    this.element.textContent = text;
  }
}
