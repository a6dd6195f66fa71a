import type { BrowserContext } from "@playwright/test";

/** Collects what pages report as errors or warnings; a violation of the content security policy is one too. */
export function watchConsole(context: BrowserContext, complaints: string[]): void {
  context.on("console", (message) => {
    if (message.type() !== "error" && message.type() !== "warning") return;
    complaints.push(`${message.type()} on ${message.page()?.url()}: ${message.text()}`);
  });
  context.on("weberror", (error) => complaints.push(`uncaught: ${error.error().stack}`));
}
