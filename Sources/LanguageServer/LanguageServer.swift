import Foundation

/// Serves one client over standard input and output until it leaves.
public struct LanguageServer: Sendable {
    private let configuration: ServerConfiguration

    public init(configuration: ServerConfiguration) { self.configuration = configuration }

    /// Returns when the client has said goodbye, closed its end or died.
    public func serve() -> SessionEnding {
        let session = Session(connection: StandardOutput(), configuration: configuration)
        let ended = DispatchSemaphore(value: 0)
        let ending = EndingBox()
        Task {
            for await piece in StandardInput.pieces() {
                if let how = await session.receive(piece) {
                    ending.set(how)
                    break
                }
            }
            ended.signal()
        }
        Task {
            await Self.lookAround(session)
            ended.signal()
        }
        ended.wait()
        return ending.value ?? .abrupt
    }

    /// Looks every two seconds, or less often where looking takes long, whether files changed; returns when the client
    /// is gone, which is asked more often.
    private static func lookAround(_ session: Session) async {
        let clock = ContinuousClock()
        var due = clock.now + .seconds(2)
        while await !session.isClientGone {
            try? await Task.sleep(for: .milliseconds(500))
            guard clock.now >= due else { continue }
            let taken = await clock.measure { await session.lookAround() }
            due = clock.now + max(.seconds(2), taken * 50)
        }
    }
}
