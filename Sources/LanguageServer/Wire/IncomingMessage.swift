import Foundation

/// A message as it came: what it is can be told at once, what it holds is read by whoever answers it.
struct IncomingMessage: Sendable {
    /// Nil in a notification.
    let id: RequestID?
    /// Nil in an answer to a request of ours.
    let method: String?
    private let bytes: Data

    private struct Envelope: Decodable {
        let id: RequestID?
        let method: String?
    }

    private struct Body<Parameters: Decodable>: Decodable { let params: Parameters }

    init(_ bytes: [UInt8]) throws(ResponseError) {
        self.bytes = Data(bytes)
        guard (try? JSONSerialization.jsonObject(with: self.bytes)) != nil else { throw .unparsable }
        guard let envelope = try? JSONDecoder().decode(Envelope.self, from: self.bytes),
            envelope.id != nil || envelope.method != nil
        else { throw .invalidRequest }
        id = envelope.id
        method = envelope.method
    }

    /// The parameters in the shape that the method has.
    func parameters<Parameters: Decodable>(as type: Parameters.Type = Parameters.self) throws(ResponseError)
        -> Parameters
    {
        do { return try JSONDecoder().decode(Body<Parameters>.self, from: bytes).params } catch {
            throw .invalidParameters(of: method ?? "")
        }
    }
}
