import Foundation
import PackagePlugin

/// Writes the files of `Rules/` into one Swift source at build time, so that the program carries its own rules.
@main
struct EmbedFiles: BuildToolPlugin {
    func createBuildCommands(context: PluginContext, target: Target) throws -> [Command] {
        let rules = context.package.directoryURL.appending(path: "Rules")
        let output = context.pluginWorkDirectoryURL.appending(path: "Contents.swift")
        let inputs =
            FileManager.default.enumerator(at: rules, includingPropertiesForKeys: [.isRegularFileKey])?
            .compactMap { $0 as? URL }
            .filter { ["yml", "tsv", "txt"].contains($0.pathExtension) } ?? []
        return [
            .buildCommand(
                displayName: "Embedding Rules/",
                executable: try context.tool(named: "embed-files").url,
                arguments: [rules.path(), output.path()],
                inputFiles: inputs.sorted { $0.path() < $1.path() },
                outputFiles: [output])
        ]
    }
}
