using Bot.Adaptive.Expressions;
using Bot.Adaptive.Generation.Bodies;
using Bot.Adaptive.Values;

namespace Bot.Adaptive.Generation;

/// <summary>Finds all objects that a structure can become, as JSON texts in which every value is a text, as upstream gives them.</summary>
internal sealed class StructureExpansion(Expansion expansion, Frame frame)
{
    private readonly List<Slot> _slots = [];
    private List<ObjectValue> _outlines = [];

    public Result Expand(StructureBody structure)
    {
        _outlines = [ObjectValue.Empty.With(StructureBody.TypeProperty, structure.Type)];
        foreach (var item in structure.Items)
        {
            var failure = item switch
            {
                StructureBody.PropertyItem property => AddProperty(property),
                StructureBody.ReferenceItem reference => AddReference(reference, structure.Type),
                _ => null,
            };
            if (failure is not null)
            {
                return failure.Value;
            }
        }

        if (_slots.Count == 0)
        {
            return ListValue.Of(_outlines);
        }

        var filled = _outlines;
        foreach (var slot in _slots)
        {
            if (!frame.Fuel.ProduceItems((long)filled.Count * slot.Ways.Count))
            {
                return Result.Failure(Fuel.OutputSpent);
            }

            filled = [.. filled.SelectMany(outline => slot.Ways.Select(way => slot.Fill(outline, way)))];
        }

        return ListValue.Of(filled.Select(made => (Value)Json.Write(made, indented: true)));
    }

    private Result? AddProperty(StructureBody.PropertyItem property)
    {
        var single = property.Values.Length == 1;
        var list = new Value[property.Values.Length];
        for (var i = 0; i < list.Length; i++)
        {
            var line = property.Values[i];
            var ways = line.Only is { } only ? expansion.Ways(only, frame) : expansion.Expand(line, frame);
            if (ways.Failed)
            {
                return ways;
            }

            var values = (ListValue)ways.Value;
            list[i] = values.Count == 0 ? ListValue.Empty : Value.Null;
            if (values.Count > 0)
            {
                _slots.Add(new(property.Name, single ? null : i, values));
            }
        }

        _outlines = [.. _outlines.Select(outline => outline.With(property.Name, single ? list[0] : ListValue.Of(list)))];
        return null;
    }

    private Result? AddReference(StructureBody.ReferenceItem reference, string type)
    {
        var ways = expansion.Ways(reference.Expression, frame);
        if (ways.Failed)
        {
            return ways;
        }

        var others = ((ListValue)ways.Value).Where(way => !way.IsNull)
            .Select(way => way is TextValue text && LenientJson.TryParse(text.Text, out var parsed, out _) ? parsed : way).ToList();
        if (!frame.Fuel.ProduceItems((long)_outlines.Count * others.Count))
        {
            return Result.Failure(Fuel.OutputSpent);
        }

        _outlines = [.. _outlines.SelectMany(outline => others.Select(other => StructureBody.Complete(outline, other, type)))];
        return null;
    }

    /// <summary>A place in the object, or in a list in it, and what can stand there.</summary>
    private sealed record Slot(string Name, int? Index, ListValue Ways)
    {
        public ObjectValue Fill(ObjectValue outline, Value way)
        {
            var text = (Value)way.ToString();
            return outline.With(Name, Index is { } index ? new ListValue(((ListValue)outline[Name]).Items.SetItem(index, text)) : text);
        }
    }
}
