import type { Vitest } from 'vitest/node'

/**
 * Makes a saved agent play all specs again. It is loaded by its path, so that no import leads from a spec to it, and
 * Vitest alone would not know that they depend on it. What it imports is known where Vite compiles it, in a clone.
 */
export function watchAgent(vitest: Vitest, module: string): void {
  const trigger = {
    pattern: /./,
    // undefined leaves it to the module graph
    testsToRun: (file: string) => (belongsTo(vitest, module, file) ? vitest.state.getFilepaths() : undefined),
  }
  vitest.config.watchTriggerPatterns = [...(vitest.config.watchTriggerPatterns ?? []), trigger]
}

/** Whether a file is the agent's module, or is imported by it, by whatever way. */
function belongsTo(vitest: Vitest, module: string, file: string): boolean {
  if (file === module) return true
  return graphsOf(vitest).some((graph) => {
    const seen = new Set(graph.getModulesByFile(module))
    for (const one of seen) for (const imported of one.importedModules) seen.add(imported)
    return [...seen].some((one) => one.file === file)
  })
}

function graphsOf({ projects }: Vitest) {
  return projects.flatMap(({ vite }) => Object.values(vite.environments).map(({ moduleGraph }) => moduleGraph))
}
