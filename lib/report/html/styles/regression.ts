/** The comparison with what was played before. */
export const REGRESSION = `
.scroll { overflow-x: auto; margin: .75rem 0; }
table.regression { border-collapse: collapse; width: 100%; font-size: .875rem; text-align: left; }
.regression th, .regression td { padding: .375rem .75rem .375rem 0; border-bottom: 1px solid var(--faint); vertical-align: top; }
.regression thead th { font-weight: 620; color: var(--quiet); white-space: nowrap; }
.regression tbody th { font-weight: 400; }
.regression td:last-child { min-width: 14rem; }
`
