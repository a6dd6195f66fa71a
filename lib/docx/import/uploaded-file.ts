import { AppError } from "../../errors.ts";

/**
 * The file in the body of a request: the first of a form, or the body itself, named by `?name=` or by the
 * header `x-file-name` (as `encodeURIComponent` writes it).
 * @throws AppError `file.absent` when there is none
 */
export async function uploadedFile(
  request: Pick<Request, "url" | "headers">,
  body: Uint8Array<ArrayBuffer>,
): Promise<{ name: string; bytes: Uint8Array<ArrayBuffer> }> {
  const type = request.headers.get("content-type") ?? "";
  if (!type.startsWith("multipart/form-data")) {
    const name = new URL(request.url).searchParams.get("name") ?? headerName(request.headers);
    if (!name) throw new AppError("file.absent");
    return { name, bytes: body };
  }
  const form = await new Response(body, { headers: { "content-type": type } }).formData().catch(() => null);
  const file = form ? [...form.values()].find((value) => typeof value !== "string") : undefined;
  if (!file) throw new AppError("file.absent");
  return { name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) };
}

function headerName(headers: Headers): string {
  try {
    return decodeURIComponent(headers.get("x-file-name") ?? "");
  } catch {
    return "";
  }
}
