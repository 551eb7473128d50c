; Work that the main computer has not heard stands in the data folder of whoever did it, and a file beside it says so
; (src/main/core/sync/keeper/unsent-mark.ts). Then nothing is removed. A newer version that takes the place of an older one
; runs silently: it removes no data, so it is not asked.
!macro customUnInit
  ${IfNot} ${Silent}
    StrCpy $R8 ""
    FindFirst $R6 $R7 "$PROFILE\..\*"
    ${DoWhile} $R7 != ""
      ${If} ${FileExists} "$PROFILE\..\$R7\AppData\Roaming\Deelbalie\unsent-work"
        StrCpy $R8 "$R7"
      ${EndIf}
      FindNext $R6 $R7
    ${Loop}
    FindClose $R6
    ${If} $R8 != ""
      ${If} $LANGUAGE == 1043
        MessageBox MB_OK|MB_ICONSTOP "Op deze computer staat werk dat de hoofdcomputer nog niet heeft (gebruiker $R8). Start Deelbalie met het netwerk aan tot er “Met het huis” staat, of bewaar het werk verzegeld op een stick. Verwijder het programma daarna. Er is niets verwijderd."
      ${ElseIf} $LANGUAGE == 1036
        MessageBox MB_OK|MB_ICONSTOP "Cet ordinateur contient du travail que l’ordinateur principal n’a pas encore (utilisateur $R8). Démarrez Deelbalie avec le réseau jusqu’à ce que « Avec la maison » s’affiche, ou enregistrez le travail scellé sur une clé. Désinstallez ensuite le programme. Rien n’a été supprimé."
      ${Else}
        MessageBox MB_OK|MB_ICONSTOP "This computer holds work that the main computer does not have yet (user $R8). Start Deelbalie with the network on until it says “With the house”, or save the work sealed on a stick. Remove the program after that. Nothing was removed."
      ${EndIf}
      Abort
    ${EndIf}
  ${EndIf}
!macroend
