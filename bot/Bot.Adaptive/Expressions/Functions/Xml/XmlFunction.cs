using System.Runtime.Serialization.Json;
using System.Text;
using System.Xml;
using System.Xml.Linq;
using Bot.Adaptive.Values;

namespace Bot.Adaptive.Expressions.Functions;

/// <summary><c>xml(json)</c>: JSON as XML, an element for each name.</summary>
internal static class XmlFunction
{
    public static readonly Function Definition = new("xml", Signature.Unary, ValueKinds.String, Convert);

    private static Result Convert(Arguments arguments)
    {
        var json = arguments[0] is TextValue text ? text.Text : Json.Write(arguments[0]);
        if (!arguments.Evaluation.Fuel.Produce(json.Length))
        {
            return Result.Failure(Fuel.OutputSpent);
        }

        try
        {
            using var reader = JsonReaderWriterFactory.CreateJsonReader(Encoding.UTF8.GetBytes(json), new XmlDictionaryReaderQuotas());
            return Texts.Made(XDocument.Load(reader).ToString(), arguments.Evaluation.Fuel);
        }
        catch (Exception e) when (e is XmlException or FormatException)
        {
            return Result.Failure("Invalid json");
        }
    }
}
