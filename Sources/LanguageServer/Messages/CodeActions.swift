/// What the server offers to do about a finding.
enum CodeActions {
    struct Options: Encodable { let codeActionKinds = ["quickfix"] }
    struct CommandOptions: Encodable { let commands = [CodeActions.openRule] }

    /// Opens the page of the rule whose id is its one argument.
    static let openRule = "jmlint.openRule"

    struct Parameters: Decodable {
        let textDocument: TextSync.Identifier
        let range: TextRange
        let context: Context?
    }

    struct Context: Decodable { let only: [String]? }

    struct Action: Encodable {
        var title: String
        var kind = "quickfix"
        var diagnostics: [Diagnostics.Diagnostic]
        var edit: WorkspaceEdit?
        var command: Command?
    }

    struct Command: Encodable {
        let title: String
        let command: String
        let arguments: [String]
    }

    struct WorkspaceEdit: Encodable { let changes: [String: [TextEdit]] }

    struct TextEdit: Encodable, Hashable {
        let range: TextRange
        let newText: String
    }

    struct ExecuteParameters: Decodable {
        let command: String
        let arguments: [String]?
    }
}
