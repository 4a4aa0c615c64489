using System.Xml;
using System.Xml.Linq;
using System.Xml.XPath;
using Bot.Adaptive.Values;

namespace Bot.Adaptive.Expressions.Functions;

/// <summary><c>xPath(xml, path)</c>: the elements that an XPath 1.0 expression finds, as texts, or the value that it computes.</summary>
internal static class XPathFunction
{
    public static readonly Function Definition = new("xPath", Signature.Of(ValueKinds.Object, ValueKinds.String), ValueKinds.Object, Evaluate);

    /// <summary>What makes XPath look at every element again; each multiplies the work.</summary>
    private static readonly string[] s_costly = ["//", "[", "::", "*"];

    private static readonly XmlReaderSettings s_settings = new() { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null };

    private static Result Evaluate(Arguments arguments)
    {
        var (xml, path, fuel) = (arguments[0].ToString(), arguments[1].ToString(), arguments.Evaluation.Fuel);
        try
        {
            using var reader = XmlReader.Create(new StringReader(xml), s_settings);
            var document = new XPathDocument(reader).CreateNavigator();
            if (!fuel.Spend(Cost(xml, path)))
            {
                return Result.Failure(Fuel.StepsSpent);
            }

            return document.Evaluate(path) switch
            {
                XPathNodeIterator nodes => Collect(nodes, fuel),
                bool truth => truth,
                double number => number,
                var other => (string)other,
            };
        }
        catch (XmlException)
        {
            return Result.Failure("not valid xml input");
        }
        catch (Exception e) when (e is XPathException or ArgumentException)
        {
            return Result.Failure($"cannot evaluate the xpath query expression: {path}");
        }
    }

    private static int Cost(string xml, string path)
    {
        var elements = Math.Max(2, xml.Count(c => c == '<'));
        var steps = s_costly.Sum(sign => path.Split(sign).Length - 1);
        return (int)Math.Min(int.MaxValue, Math.Pow(elements, Math.Max(1, steps)));
    }

    private static Result Collect(XPathNodeIterator nodes, Fuel fuel)
    {
        var found = new List<Value>();
        foreach (XPathNavigator node in nodes)
        {
            var content = new XText(node.Value).ToString();
            found.Add(node.NodeType == XPathNodeType.Element ? $"<{node.Name}>{content}</{node.Name}>" : content);
        }

        return found.Count == 0 ? Result.Failure("there is no matched nodes in the xml") : Texts.Made(found, fuel);
    }
}
