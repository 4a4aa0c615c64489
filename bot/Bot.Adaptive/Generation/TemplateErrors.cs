namespace Bot.Adaptive.Generation;

/// <summary>What can be wrong with a template, in upstream's words: tools and tests look for these texts.</summary>
internal static class TemplateErrors
{
    public const string NoTemplate = "LG file must have at least one template definition.";

    public const string InvalidTemplateBody = "Invalid template body. Expecting '-' prefix. ";

    public const string MissingStructureEnd = "Invalid structure body. Expecting ']' at the end of the body.";

    public const string EmptyStructure = "Invalid structure body. Body cannot be empty. ";

    public const string InvalidWhitespaceInCondition = "Invalid condition: At most 1 whitespace allowed between 'IF/ELSEIF/ELSE' and ':'.";

    public const string NotStartWithIf = "Invalid condition: Conditions must start with 'IF/ELSEIF/ELSE' prefix.";

    public const string MultipleIf = "Invalid template body. There cannot be more than one 'IF' condition. Expecting 'IFELSE' or 'ELSE' statement.";

    public const string NotEndWithElse = "Conditional response template does not end with 'ELSE' condition.";

    public const string InvalidMiddleInCondition = "Invalid template body. Expecting 'ELSEIF'.";

    public const string InvalidExpressionInCondition = "Invalid condition. 'IF', 'ELSEIF' definitions must include a valid expression.";

    public const string ExtraExpressionInCondition = "Invalid condition. 'ELSE' definition cannot include an expression.";

    public const string MissingBodyInCondition = "Invalid condition body. Conditions must include a valid body.";

    public const string InvalidWhitespaceInSwitch = "Invalid condition: At most 1 whitespace allowed between 'SWITCH/CASE/DEFAULT' and ':'.";

    public const string NotStartWithSwitch = "Invalid conditional response template. Expecting a 'SWITCH' statement?";

    public const string MultipleSwitch = "Invalid template body. There cannot be more than one 'SWITCH' statement. Expecting 'CASE' or 'DEFAULT' statement.";

    public const string InvalidMiddleInSwitch = "Invalid template body. Expecting a 'CASE' statement.";

    public const string NotEndWithDefault = "Conditional response template does not end with 'DEFAULT' condition.";

    public const string MissingCase = "Invalid template body. Expecting at least one 'CASE' statement.";

    public const string InvalidExpressionInSwitch = "Invalid condition. 'SWITCH' and 'CASE' statements must include a valid expression.";

    public const string ExtraExpressionInSwitch = "Invalid condition. 'DEFAULT' statement cannot include an expression.";

    public const string MissingBodyInSwitch = "Invalid condition body. Expecing valid body inside a 'CASE' or 'DEFAULT' block.";

    public const string NoEndingInMultiline = "Expecting '```' to close the multi-line block.";

    public const string NoCloseBracket = "Close } is missing in Expression.";

    public const string ImportFormat = "Import format should follow '[x](y)' or '[x](y) as z'.";

    public const string NameIsNoText = "Expected string type for the parameter of template function.";

    public static string LoopDetected(string path) => $"Loop detected: {path}";

    public static string InvalidStructureBody(string line) =>
        $"Invalid structure body: '{line}'. Body can include <PropertyName> = <Value> pairs or ${{reference()}} template reference.";

    public static string InvalidStructureName(string name) =>
        $"Invalid structure name: '{name}'. name should start with letter/number/_ and can only contains letter/number/./_.";

    public static string Syntax(string what) =>
        $"{what}. Expecting a comment, template definition, import statement or option definition.";

    public static string InvalidTemplateName(string name) =>
        $"Invalid template name: '{name}'. Template names can only contain letter, underscore '_' or number. Any part of a template name (split by '.') cannot start with a number.";

    public static string InvalidParameter(string name) =>
        $"Invalid parameter name: '{name}'. Parameter names can only contain letter, underscore '_' or number.";

    public static string Duplicate(string name) => $"Duplicated definitions found for template: '{name}'.";

    public static string DuplicateIn(string name, string file) => $"Duplicated definitions found for template: '{name}' in '{file}'.";

    public static string NoBody(string name) => $"Missing template body in template '{name}'.";

    public static string NoSuchTemplate(string name) => $"No such template '{name}'.";

    public static string NoSuchFile(string path) => $"There is no file '{path}' to import.";

    public static string Evaluation(string template, string prefix) => $"[{template}] {prefix} Error occurred when evaluating expression.";

    public static string EvaluatedToNull(string expression) => $"'{expression}' evaluated to null.";

    public static string ArgumentMismatch(string template, int expected, int actual) =>
        $"arguments mismatch for template '{template}'. Expecting '{expected}' arguments, actual '{actual}'.";

    public static string ExpressionParse(string expression) => $"Error occurred when parsing expression '{expression}'.";
}
