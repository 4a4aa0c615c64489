using System.Collections.Immutable;
using System.Text.Json;
using Bot.Adaptive.Values;

namespace Bot.Adaptive.Dialogs;

/// <summary>
/// The stored form of <see cref="DialogState"/>: nested arrays <c>[dialog, state?, plans?]</c>, a plan being
/// <c>[action, stack]</c>. Dialogs stand there by their marks, which depend on nothing but the files that the conversation is pinned
/// to. Before the second format they stood by their numbers, which is still read (see <see cref="Flow.Dialog"/>).
/// </summary>
public static class DialogStateJson
{
    public static void Write(DialogState state, Utf8JsonWriter writer) => WriteStack(state.Stack, writer);

    /// <exception cref="JsonException">The text is not a stored state.</exception>
    public static DialogState Read(JsonElement element) => new(ReadStack(element));

    private static void WriteStack(ImmutableArray<FrameState> stack, Utf8JsonWriter writer)
    {
        writer.WriteStartArray();
        foreach (var frame in stack)
        {
            writer.WriteStartArray();
            writer.WriteStringValue(frame.Dialog);
            if (frame.State.Count > 0 || !frame.Plans.IsEmpty)
            {
                Json.Write(frame.State.Count > 0 ? frame.State : Value.Null, writer);
            }

            if (!frame.Plans.IsEmpty)
            {
                writer.WriteStartArray();
                foreach (var plan in frame.Plans)
                {
                    writer.WriteStartArray();
                    writer.WriteStringValue(plan.Action);
                    WriteStack(plan.Stack, writer);
                    writer.WriteEndArray();
                }

                writer.WriteEndArray();
            }

            writer.WriteEndArray();
        }

        writer.WriteEndArray();
    }

    private static ImmutableArray<FrameState> ReadStack(JsonElement element)
    {
        var frames = ImmutableArray.CreateBuilder<FrameState>(element.GetArrayLength());
        foreach (var frame in element.EnumerateArray())
        {
            var parts = frame.GetArrayLength();
            frames.Add(new(
                ReadMark(frame[0]),
                parts > 1 && frame[1].ValueKind == JsonValueKind.Object ? (ObjectValue)Json.From(frame[1]) : ObjectValue.Empty,
                parts > 2 ? [.. frame[2].EnumerateArray().Select(p => new PlanState(ReadMark(p[0]), ReadStack(p[1])))] : []));
        }

        return frames.MoveToImmutable();
    }

    private static string ReadMark(JsonElement element) =>
        element.ValueKind == JsonValueKind.Number ? Flow.MarkOfNumber(element.GetInt32()) : element.GetString() ?? throw new JsonException("A dialog of a stack has a mark.");
}
