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

  // What is kept goes no further: React may be listening already, and would act on fields that it takes for empty.
  const keepInput = (event: Event) => {
    const { target } = event;
    if (!isControl(target)) return;
    event.stopPropagation();
    changed.set(target, isSwitch(target) ? target.checked : target.value);
  };
  const keepClick = (event: Event) => {
    const button = event.target instanceof Element ? event.target.closest("button") : null;
    if (button?.type !== "button") return;
    event.stopPropagation();
    pressed = { element: button, again: () => button.click() };
  };
  const keepSubmit = (event: Event) => {
    const { target: form } = event;
    if (!(form instanceof HTMLFormElement)) return;
    event.stopPropagation();
    event.preventDefault();
    const { submitter } = event as SubmitEvent;
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

  const listeners = { input: keepInput, change: keepInput, click: keepClick, submit: keepSubmit };
  for (const [type, listener] of Object.entries(listeners)) addEventListener(type, listener, true);

  // Each in a turn of its own: what hears of it has been drawn with all that came before.
  const turn = () => new Promise((resolve) => setTimeout(resolve));
  const doAgain = async () => {
    for (const [type, listener] of Object.entries(listeners)) removeEventListener(type, listener, true);
    for (const [control, value] of changed) {
      await turn();
      if (control.isConnected) changeAgain(control, value);
    }
    await turn();
    if (pressed?.element.isConnected) pressed.again();
  };
  addEventListener(until, doAgain, { once: true });
}
