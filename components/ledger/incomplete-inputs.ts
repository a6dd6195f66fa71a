/** The inputs of a form in which a day or a time was begun and not completed: the browser gives no value for them. */
export function incompleteInputs(form: HTMLFormElement | null): HTMLInputElement[] {
  return [...(form?.querySelectorAll("input") ?? [])].filter(({ validity }) => validity.badInput);
}
