using System.Collections.Immutable;
using Bot.Adaptive.Expressions;
using Bot.Adaptive.Values;

namespace Bot.Adaptive.Generation.Bodies;

/// <summary>An object with a type: its name as <c>lgType</c>, names of properties in lower case.</summary>
internal sealed class StructureBody(string type, ImmutableArray<StructureBody.Item> items) : TemplateBody
{
    /// <summary>The property that holds the type.</summary>
    public const string TypeProperty = "lgType";

    public string Type => type;

    public ImmutableArray<Item> Items => items;

    public override IEnumerable<EmbeddedExpression> Expressions => items.SelectMany(item => item switch
    {
        PropertyItem property => property.Values.SelectMany(value => value.Expressions),
        ReferenceItem reference => [reference.Expression],
        _ => [],
    });

    public override Result Evaluate(Frame frame)
    {
        var made = ObjectValue.Empty.With(TypeProperty, type);
        foreach (var item in items)
        {
            var result = item is PropertyItem property ? property.Evaluate(frame) : ((ReferenceItem)item).Expression.Evaluate(frame);
            if (result.Failed)
            {
                return result;
            }

            made = item is PropertyItem set ? made.With(set.Name, result.Value) : Complete(made, result.Value, type);
        }

        return Fuel.Allow(made);
    }

    /// <summary>Adds what another structure of the same type has and this one lacks.</summary>
    public static ObjectValue Complete(ObjectValue made, Value other, string type)
    {
        if (other is ObjectValue more && more[TypeProperty].ToString() == type)
        {
            foreach (var (name, value) in more)
            {
                made = made.Contains(name) ? made : made.With(name, value);
            }
        }

        return made;
    }

    /// <summary>A line of the structure.</summary>
    internal abstract record Item;

    /// <summary>A property with one value, or with several as a list.</summary>
    internal sealed record PropertyItem(string Name, ImmutableArray<TemplateLine> Values) : Item
    {
        public Result Evaluate(Frame frame)
        {
            if (Values is [var only])
            {
                return only.Evaluate(frame);
            }

            var list = new Value[Values.Length];
            for (var i = 0; i < list.Length; i++)
            {
                var value = Values[i].Evaluate(frame);
                if (value.Failed)
                {
                    return value;
                }

                list[i] = value.Value;
            }

            return ListValue.Of(list);
        }
    }

    /// <summary>A reference to another structure.</summary>
    internal sealed record ReferenceItem(EmbeddedExpression Expression) : Item;
}
