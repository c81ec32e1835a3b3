using Stateless;

namespace CoachBot.Tests.StateMachines;

static class StandIn
{
    /// <summary>True when this build took the package of the same name: it draws DOT graphs too.</summary>
    public static bool IsReplaced => typeof(FiringMode).Assembly.GetType("Stateless.Graph.UmlDotGraph") is not null;
}
