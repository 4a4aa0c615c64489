using Bot.Adaptive.Values;

namespace Bot.Adaptive.Expressions.Functions;

/// <summary>
/// A JSONPath: <c>$.store.book[0]</c>, <c>$..name</c>, <c>[*]</c>, <c>[1,3]</c>, <c>[1:3]</c>, <c>[?(@.price &lt; 10)]</c>. The
/// dollar sign may be left out, as in Json.NET.
/// </summary>
internal sealed class JsonPath(IReadOnlyList<JsonPath.Step> steps)
{
    /// <summary>Going down to a value passes all that it is in.</summary>
    private const int CostOfVisit = 4;

    /// <summary>All values that the path finds, in order; null when looking costs too much.</summary>
    public IReadOnlyList<Value>? Find(Value root, Value start, Fuel fuel)
    {
        List<Value> found = [start];
        foreach (var step in steps)
        {
            var next = new List<Value>();
            foreach (var value in step.IsDeep ? found.SelectMany(Descendants) : found)
            {
                if (!fuel.Spend(CostOfVisit))
                {
                    return null;
                }

                next.AddRange(step.Select(value, root, fuel));
            }

            found = next;
        }

        return found;
    }

    private static IEnumerable<Value> Descendants(Value value)
    {
        yield return value;
        foreach (var inner in Children(value).SelectMany(Descendants))
        {
            yield return inner;
        }
    }

    private static IEnumerable<Value> Children(Value value) => value switch
    {
        ListValue list => list.Items,
        ObjectValue obj => obj.Select(property => property.Value),
        _ => [],
    };

    /// <summary>What one part of the path finds in a value; a deep one looks into everything inside it, too.</summary>
    internal abstract record Step(bool IsDeep)
    {
        public abstract IEnumerable<Value> Select(Value value, Value root, Fuel fuel);
    }

    /// <summary><c>.name</c>, <c>['a','b']</c>.</summary>
    internal sealed record Names(bool IsDeep, IReadOnlyList<string> Wanted) : Step(IsDeep)
    {
        public override IEnumerable<Value> Select(Value value, Value root, Fuel fuel) =>
            value is ObjectValue obj ? Wanted.Where(obj.Contains).Select(name => obj[name]) : [];
    }

    /// <summary><c>[0]</c>, <c>[1,-1]</c>.</summary>
    internal sealed record Indexes(bool IsDeep, IReadOnlyList<int> Wanted) : Step(IsDeep)
    {
        public override IEnumerable<Value> Select(Value value, Value root, Fuel fuel) => value is not ListValue list ? [] :
            Wanted.Select(at => at < 0 ? list.Count + at : at).Where(at => at >= 0 && at < list.Count).Select(at => list[at]);
    }

    /// <summary><c>[start:end:step]</c>.</summary>
    internal sealed record Slice(bool IsDeep, int? Start, int? End, int? By) : Step(IsDeep)
    {
        public override IEnumerable<Value> Select(Value value, Value root, Fuel fuel)
        {
            if (value is not ListValue list || By == 0)
            {
                yield break;
            }

            var by = By ?? 1;
            var from = Place(Start, by > 0 ? 0 : list.Count - 1, list.Count);
            var to = Place(End, by > 0 ? list.Count : -1, list.Count);
            for (var at = (long)from; by > 0 ? at < Math.Min(to, list.Count) : at > to; at += by)
            {
                if (at >= 0 && at < list.Count)
                {
                    yield return list[(int)at];
                }
            }
        }

        private static int Place(int? stated, int otherwise, int count) =>
            stated is { } place ? Math.Clamp(place < 0 ? count + place : place, -1, count) : otherwise;
    }

    /// <summary><c>.*</c>, <c>[*]</c>.</summary>
    internal sealed record Everything(bool IsDeep) : Step(IsDeep)
    {
        public override IEnumerable<Value> Select(Value value, Value root, Fuel fuel) => Children(value);
    }

    /// <summary><c>[?(condition)]</c>.</summary>
    internal sealed record Filter(bool IsDeep, JsonPathCondition Condition) : Step(IsDeep)
    {
        public override IEnumerable<Value> Select(Value value, Value root, Fuel fuel) =>
            Children(value).Where(inner => Condition.Holds(inner, root, fuel));
    }
}
