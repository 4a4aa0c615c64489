using System.Collections.Immutable;
using System.Text.Json;
using Bot.Adaptive.Values;

namespace Bot.Adaptive.Dialogs;

/// <summary>
/// The stored form of <see cref="DialogState"/>: nested arrays <c>[dialog, state?, plans?]</c>, a plan being
/// <c>[action, stack]</c>. Numbers instead of names keep the hot state small; the flow that they count in is pinned by hash.
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
            writer.WriteNumberValue(frame.Dialog);
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
                    writer.WriteNumberValue(plan.Action);
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
                frame[0].GetInt32(),
                parts > 1 && frame[1].ValueKind == JsonValueKind.Object ? (ObjectValue)Json.From(frame[1]) : ObjectValue.Empty,
                parts > 2 ? [.. frame[2].EnumerateArray().Select(p => new PlanState(p[0].GetInt32(), ReadStack(p[1])))] : []));
        }

        return frames.MoveToImmutable();
    }
}
