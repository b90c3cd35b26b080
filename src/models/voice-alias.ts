/** The alias of exactly that name, else the first one that differs from it in case only. */
export function findAlias<Alias extends { name: string }>(
  aliases: readonly Alias[],
  name: string,
): Alias | undefined {
  const folded = name.toLowerCase();
  return (
    aliases.find((alias) => alias.name === name) ??
    aliases.find((alias) => alias.name.toLowerCase() === folded)
  );
}
