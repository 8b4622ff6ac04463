/** A pattern of .dockerignore as an expression over a path and what lies below it. */
function toExpression(pattern: string): RegExp {
  const parts = pattern.split('/').map((part) => {
    if (part === '**') return '(?:[^/]+/)*';
    return `${part.replaceAll(/[.+^${}()|[\]\\]/g, '\\$&').replaceAll('*', '[^/]*')}/`;
  });
  return new RegExp(`^${parts.join('').replace(/\/$/, '')}(?:/|$)`);
}

/** Whether a file of the checkout stays away from the builder: the last pattern that fits decides. */
export function isDockerIgnored(rules: string, path: string): boolean {
  let ignored = false;
  for (const line of rules.split('\n')) {
    const rule = line.trim();
    if (rule === '' || rule.startsWith('#')) continue;
    const isKept = rule.startsWith('!');
    if (toExpression(isKept ? rule.slice(1) : rule).test(path)) ignored = !isKept;
  }
  return ignored;
}
