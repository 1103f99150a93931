/// How a session begins: who the client is, what it can do, what this server can.
enum Lifecycle {
    struct InitializeParameters: Decodable {
        let processId: Int32?
        let rootUri: String?
        let rootPath: String?
        let workspaceFolders: [WorkspaceFolder]?
        let capabilities: ClientCapabilities?
        let initializationOptions: ClientOptions?

        /// The folder that the session is about; nil where a single file is open.
        var root: String? {
            workspaceFolders?.first?.uri ?? rootUri ?? rootPath.map { FileURI.uri(ofPath: $0) }
        }
    }

    struct WorkspaceFolder: Decodable { let uri: String }

    /// What a client may set for its session.
    struct ClientOptions: Decodable {
        /// Milliseconds without a change before a draft is checked.
        let debounce: Int?
        /// Files and folders to compare with, in place of those of the settings.
        let against: [String]?
    }

    struct ClientCapabilities: Decodable {
        let general: General?
        let textDocument: TextDocument?
        let workspace: Workspace?
        let window: Window?

        struct General: Decodable { let positionEncodings: [String]? }
        struct TextDocument: Decodable { let publishDiagnostics: PublishDiagnostics? }
        struct PublishDiagnostics: Decodable { let relatedInformation: Bool? }
        struct Workspace: Decodable { let didChangeWatchedFiles: Registration? }
        struct Registration: Decodable { let dynamicRegistration: Bool? }
        struct Window: Decodable { let showDocument: Support? }
        struct Support: Decodable { let support: Bool? }
    }

    struct InitializeResult: Encodable {
        let capabilities: ServerCapabilities
        let serverInfo: ServerInfo
    }

    struct ServerInfo: Encodable {
        let name: String
        let version: String
    }

    struct ServerCapabilities: Encodable {
        let positionEncoding: PositionEncoding
        let textDocumentSync = TextSync.Options()
        let hoverProvider = true
        let codeActionProvider = CodeActions.Options()
        let executeCommandProvider = CodeActions.CommandOptions()
    }
}
