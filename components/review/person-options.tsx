import { useTranslations } from "next-intl";

type Props = { people: readonly { id: string; name: string; unit: string }[]; none?: string };

/** The options of a field in which a person is chosen; at first none is, which `none` may say in other words. */
export function PersonOptions({ people, none }: Props) {
  const t = useTranslations("review.people");
  return (
    <>
      <option value="">{none ?? t("choose")}</option>
      {people.map(({ id, name, unit }) => (
        <option key={id} value={id}>
          {t("person", { name, unit })}
        </option>
      ))}
    </>
  );
}
