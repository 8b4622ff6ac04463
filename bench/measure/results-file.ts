const HEADER = `# Benchmark results

Written by \`npm run bench [name]\`: each section is the last run of one benchmark. Ratios are taken within one run
and are medians; absolute figures on a shared machine mean little. Targets: the table of the quality plan.
`;

/** The text of the results file with the section of one benchmark replaced, or added at the end. */
export function putSection(text: string, name: string, body: string): string {
  const section = `## ${name}\n\n${body.trim()}\n`;
  const { header, sections } = splitSections(text === '' ? HEADER : text);
  sections.set(name, section);
  return `${[header.trimEnd(), ...[...sections.values()].map((one) => one.trimEnd())].join('\n\n')}\n`;
}

function splitSections(text: string) {
  const [header = '', ...parts] = text.split(/^(?=## )/m);
  const sections = new Map(parts.map((part) => [nameOf(part), part]));
  return { header, sections };
}

function nameOf(section: string): string {
  return section.slice('## '.length).split('\n', 1)[0]?.trim() ?? '';
}
