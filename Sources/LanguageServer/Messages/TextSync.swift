/// How the client tells which texts are open and how they change.
enum TextSync {
    struct Options: Encodable {
        let openClose = true
        /// Only what changed is sent.
        let change = 2
        let save = SaveOptions()
    }

    struct SaveOptions: Encodable { let includeText = false }

    struct OpenParameters: Decodable { let textDocument: Item }
    struct ChangeParameters: Decodable {
        let textDocument: VersionedIdentifier
        let contentChanges: [Change]
    }
    struct SaveParameters: Decodable { let textDocument: Identifier }
    struct CloseParameters: Decodable { let textDocument: Identifier }

    struct Item: Decodable {
        let uri: String
        let languageId: String?
        let version: Int?
        let text: String
    }

    struct Identifier: Codable { let uri: String }

    struct VersionedIdentifier: Codable {
        let uri: String
        let version: Int?
    }

    /// New text for a range, or, without one, for all.
    struct Change: Decodable, Sendable {
        let range: TextRange?
        let text: String
    }
}
