"use client";

import { useRouter } from "next/navigation";
import { useEffect } from "react";

/** Loads what the server says of the page anew, once, without leaving it. */
export default function RenewPage() {
  const router = useRouter();
  useEffect(() => router.refresh(), [router]);
  return null;
}
