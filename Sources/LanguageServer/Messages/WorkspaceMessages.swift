/// How the client tells of the files around the open texts.
enum WorkspaceMessages {
    /// Asks the client to watch files, since it may do so at less cost.
    struct RegistrationParameters: Encodable { let registrations: [Registration] }

    struct Registration: Encodable {
        let id = "watched-files"
        let method = "workspace/didChangeWatchedFiles"
        let registerOptions: WatchOptions
    }

    struct WatchOptions: Encodable { let watchers: [Watcher] }
    struct Watcher: Encodable { let globPattern: String }

    struct WatchedParameters: Decodable { let changes: [FileEvent] }
    struct FileEvent: Decodable { let uri: String }
}
