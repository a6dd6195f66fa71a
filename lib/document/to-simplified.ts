type Convert = (text: string) => string;

const shared = globalThis as typeof globalThis & { chengwenSimplified?: Promise<Convert> };

/** Traditional Chinese in simplified characters; words of Taiwan and Hong Kong stay as they are. What is simplified already stays too. */
export async function toSimplified(text: string): Promise<string> {
  // The dictionary is large and most texts never need it.
  shared.chengwenSimplified ??= import("opencc-js/t2cn").then(({ Converter }) =>
    Converter({ from: "t", to: "cn" }),
  );
  return (await shared.chengwenSimplified)(text);
}
