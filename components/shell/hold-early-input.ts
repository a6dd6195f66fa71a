/** The event on the window that says that the page's scripts are there. */
export const pageWorks = "chengwen:page-works";

/**
 * What a person does on a page that is drawn but whose scripts are not there yet is kept and done once they are:
 * what is typed and chosen, then the last button pressed or form sent. Without it a click on a slow machine does
 * nothing, and React takes a field for empty that is already filled (react/react pull 33129: not turned on by default).
 *
 * Runs inline before anything else, as its own text: it may use nothing from outside.
 */
export function holdEarlyInput(until: string): void {
  type Control = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;
  const isControl = (target: EventTarget | null): target is Control =>
    target instanceof HTMLInputElement ||
    target instanceof HTMLTextAreaElement ||
    target instanceof HTMLSelectElement;
  const isSwitch = (control: Control): control is HTMLInputElement =>
    control instanceof HTMLInputElement && (control.type === "checkbox" || control.type === "radio");

  const changed = new Map<Control, string | boolean>();
  let pressed: { element: Element; again: () => void } | null = null;

  const keepInput = ({ target }: Event) => {
    if (isControl(target)) changed.set(target, isSwitch(target) ? target.checked : target.value);
  };
  const keepClick = ({ target }: Event) => {
    const button = target instanceof Element ? target.closest("button") : null;
    if (button?.type === "button") pressed = { element: button, again: () => button.click() };
  };
  const keepSubmit = (event: SubmitEvent) => {
    const { target: form, submitter } = event;
    if (!(form instanceof HTMLFormElement)) return;
    event.preventDefault();
    pressed = { element: form, again: () => form.requestSubmit(submitter) };
  };

  const changeAgain = (control: Control, value: string | boolean) => {
    if (isSwitch(control)) {
      control.checked = !value;
      control.click();
    } else if (control instanceof HTMLSelectElement) {
      control.value = String(value);
      control.dispatchEvent(new Event("change", { bubbles: true }));
    } else if (control.type === "file") {
      control.dispatchEvent(new Event("change", { bubbles: true }));
    } else {
      // React hears of a value only if it differs from the last one that it saw set on the element itself.
      control.value = control.defaultValue;
      const { set } = Object.getOwnPropertyDescriptor(Object.getPrototypeOf(control), "value") ?? {};
      set?.call(control, value);
      control.dispatchEvent(new Event("input", { bubbles: true }));
    }
  };

  const listeners = [
    ["input", keepInput],
    ["change", keepInput],
    ["click", keepClick],
    ["submit", keepSubmit],
  ] as [string, (event: Event) => void][];
  for (const [type, listener] of listeners) addEventListener(type, listener, true);

  // Each in a turn of its own: what hears of it has been drawn with all that came before.
  const turn = () => new Promise((resolve) => setTimeout(resolve));
  const doAgain = async () => {
    for (const [type, listener] of listeners) removeEventListener(type, listener, true);
    for (const [control, value] of changed) {
      await turn();
      if (control.isConnected) changeAgain(control, value);
    }
    await turn();
    if (pressed?.element.isConnected) pressed.again();
  };
  addEventListener(until, doAgain, { once: true });
}
