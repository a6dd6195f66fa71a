"use client";

import { useEffect } from "react";
import { pageWorks } from "./hold-early-input.ts";

/** Says once that the scripts of the page are there. Shows nothing. */
export function PageWorks() {
  useEffect(() => {
    dispatchEvent(new Event(pageWorks));
  }, []);
  return null;
}
