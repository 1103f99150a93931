import Claims
import Findings
import LintEngine
import RuleFiles

/// One client's session, from `initialize` to `exit`: what is open, what was printed, what was found last.
///
/// Messages are taken one after the other; whatever takes long runs beside, and is dropped where it was overtaken.
actor Session {
    enum Stage { case waiting, running, shutDown }

    let connection: any ClientConnection
    let configuration: ServerConfiguration
    var stage = Stage.waiting
    var encoding = PositionEncoding.utf16
    var capabilities: Lifecycle.ClientCapabilities?
    /// The folder of the session, its links followed; empty where the client names none.
    var root = ""
    /// The process of the client, where it is told and can be seen from here.
    var client: Int32?
    var against: [String]
    var debounce: Int

    var newsroom: Newsroom?
    /// Rises whenever settings and rules were read again.
    var newsroomNumber = 0
    /// Where settings and rules are written wrongly: the addresses told so.
    var faultyFiles: [String: [Diagnostics.Diagnostic]] = [:]
    /// By address.
    var drafts: [String: Draft] = [:]
    var printed = PrintedPages()
    var lines: SourceLines?
    var lookingAtPages: Task<Void, Never>?
    var looksAgain = false

    let generation = Generation()
    var known: [String: DraftCheck.DraftFacts] = [:]
    var last: (generation: Int, outcome: DraftCheck.Outcome)?
    var checking: Task<Void, Never>?
    var published: [String: Published] = [:]
    var answering: [RequestID: Task<Void, Never>] = [:]
    var requests = 0

    /// What the client was last told of a draft.
    struct Published {
        let edition: Int
        let diagnostics: [Diagnostics.Diagnostic]
    }

    init(connection: any ClientConnection, configuration: ServerConfiguration) {
        self.connection = connection
        self.configuration = configuration
        against = configuration.against
        debounce = configuration.debounce
    }

    var language: Language { newsroom?.linter.settings.language ?? .zh }

    /// Says something to the person at the client.
    func show(_ kind: WindowMessages.Kind, _ message: String) {
        connection.notify("window/showMessage", WindowMessages.Message(type: kind, message: message))
    }

    /// Writes a line into the client's log.
    func log(_ message: String) {
        connection.notify("window/logMessage", WindowMessages.Message(type: .log, message: message))
    }

    /// Asks something of the client.
    func request(_ method: String, _ parameters: some Encodable) {
        requests += 1
        connection.request(.number(requests), method, parameters)
    }
}
