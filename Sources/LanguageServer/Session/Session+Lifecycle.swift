import Foundation
import LintEngine

extension Session {
    func initialize(_ parameters: Lifecycle.InitializeParameters) -> Lifecycle.InitializeResult {
        stage = .running
        capabilities = parameters.capabilities
        encoding = .chosen(of: parameters.capabilities?.general?.positionEncodings)
        root = parameters.root.map { FileURI.resolved(FileURI.path(of: $0)) } ?? ""
        while root.count > 1, root.hasSuffix("/") { root.removeLast() }
        // A process that cannot be seen from here, in a container say, tells nothing by its absence.
        client = parameters.processId.flatMap { Self.isAlive($0) ? $0 : nil }
        if let chosen = parameters.initializationOptions?.against, !chosen.isEmpty { against = chosen }
        if let wanted = parameters.initializationOptions?.debounce { debounce = max(0, wanted) }
        reload()
        return Lifecycle.InitializeResult(
            capabilities: Lifecycle.ServerCapabilities(positionEncoding: encoding),
            serverInfo: Lifecycle.ServerInfo(name: ToolVersion.tool.name, version: ToolVersion.tool.version))
    }

    /// What follows the client's word that it is ready.
    func begin() {
        guard capabilities?.workspace?.didChangeWatchedFiles?.dynamicRegistration == true else { return }
        let patterns = ["**/.lint.yml", "**/*.{yml,yaml}", "**/*.{txt,text,md,markdown,jsonl,ndjson}"]
        let options = WorkspaceMessages.WatchOptions(watchers: patterns.map { .init(globPattern: $0) })
        request(
            "client/registerCapability",
            WorkspaceMessages.RegistrationParameters(registrations: [.init(registerOptions: options)]))
    }

    var isClientGone: Bool { client.map { !Self.isAlive($0) } ?? false }

    private static func isAlive(_ process: Int32) -> Bool {
        // EPERM: it is there, and belongs to someone else.
        kill(process, 0) == 0 || errno == EPERM
    }
}
