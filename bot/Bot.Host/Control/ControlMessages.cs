using System.Text.Json.Serialization;

namespace Bot.Host.Control;

/// <summary>A command that the process which holds the data shall carry out. One line of JSON.</summary>
/// <param name="Arguments">As they were typed.</param>
/// <param name="Files">The content of the files that they name, by what was typed: the server opens none on command.</param>
public sealed record ControlRequest(IReadOnlyList<string> Arguments, IReadOnlyDictionary<string, byte[]> Files);

/// <summary>A piece of the answer. One line of JSON; the last one has the exit code.</summary>
/// <param name="Output">Text for standard output.</param>
/// <param name="Error">Text for standard error.</param>
/// <param name="Exit">The exit code; nothing follows it.</param>
internal sealed record ControlReply(string? Output = null, string? Error = null, int? Exit = null);

[JsonSourceGenerationOptions(DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(ControlRequest))]
[JsonSerializable(typeof(ControlReply))]
internal sealed partial class ControlJson : JsonSerializerContext;
