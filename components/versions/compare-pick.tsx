import { useTranslations } from "next-intl";
import { Td } from "#components/ui/table.tsx";

type Props = {
  /** Id of the form that compares. */
  form: string;
  value: string | number;
  /** What the choice is called. */
  name: string;
  /** Whether it is the one chosen at first for a side. */
  before?: boolean;
  after?: boolean;
};

/** Two cells in which a text is chosen for the left or the right side of a comparison. */
export function ComparePick({ form, value, name, before = false, after = false }: Props) {
  const t = useTranslations("versions.pick");
  const pick = (side: "from" | "to", chosen: boolean, label: string) => (
    <input
      type="radio"
      form={form}
      name={side}
      value={value}
      defaultChecked={chosen}
      aria-label={label}
      title={label}
      className="block size-4 accent-accent"
    />
  );
  return (
    <>
      <Td className="pr-1!">{pick("from", before, t("asBefore", { name }))}</Td>
      <Td className="pl-1!">{pick("to", after, t("asAfter", { name }))}</Td>
    </>
  );
}
