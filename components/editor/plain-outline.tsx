"use client";

import { Fragment, type ReactNode } from "react";
import { itemId } from "./outline-item.ts";
import { type DutyLines, HeadingLine, SectionLine } from "./outline-lines.tsx";
import type { OutlineSection, SubHeading } from "./use-document-facts.ts";

/** What the lines of the outline need. */
export type OutlineProps = {
  sections: OutlineSection[];
  currentKey: string | null;
  duties: DutyLines;
  editable: boolean;
  onGo: (key: string) => void;
  onRemove: (section: OutlineSection) => void;
};

type Props = OutlineProps & {
  /** How a line is drawn when not plainly, e.g. draggable. */
  renderSection?: (section: OutlineSection) => ReactNode;
  renderHeading?: (heading: SubHeading) => ReactNode;
};

/** Sections and level-2 headings, one line each. */
export function PlainOutline({ renderSection, renderHeading, ...props }: Props) {
  const { sections, currentKey, duties, editable, onGo, onRemove } = props;
  return (
    <ul className="space-y-0.5">
      {sections.map((section) => (
        <Fragment key={itemId(section)}>
          {renderSection?.(section) ?? (
            <SectionLine
              section={section}
              current={section.key === currentKey}
              duties={duties}
              editable={editable}
              onGo={onGo}
              onRemove={onRemove}
            />
          )}
          {section.headings.map(
            (heading) =>
              renderHeading?.(heading) ?? (
                <HeadingLine key={heading.key} heading={heading} editable={editable} onGo={onGo} />
              ),
          )}
        </Fragment>
      ))}
    </ul>
  );
}
