/** Abbreviations of time zones that stand behind a time. */
export const ZONE =
  '(?:UTC|GMT|[ECMP][SD]?T|AK[SD]T|HST|BST|CES?T|EES?T|WES?T|IST|JST|KST|MSK|A[EWC][SD]T|NZ[SD]T|SGT|HKT|[ECMP]\\.[SD]\\.T\\.?|est|edt|cst|cdt|mst|mdt|pst|pdt|gmt|utc|bst|cet|e\\.[sd]\\.t\\.?|p\\.[sd]\\.t\\.?)';
