import { headers } from "next/headers";
import { holdEarlyInput, pageWorks } from "./hold-early-input.ts";
import { PageWorks } from "./page-works.tsx";

/** Keeps what is done on a page before its scripts are there, and does it when they are. First in the body. */
export async function EarlyInput() {
  const nonce = (await headers()).get("x-nonce") ?? undefined;
  return (
    <>
      {/* Browsers show nobody the nonce of a script that is in the page. */}
      <script nonce={nonce} suppressHydrationWarning>
        {`(${holdEarlyInput})(${JSON.stringify(pageWorks)})`}
      </script>
      <PageWorks />
    </>
  );
}
